package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import pvm.persistence.chronicle.LogPieces.Piece;

/**
 * Reads all values of a view of the log, the newest first. While the values of a piece are taken,
 * another thread reads and checks the next one. For one thread.
 */
final class LogValues {
  private static final byte[] NONE = new byte[0];

  private final Overlay.View view;

  LogValues(Overlay.View view) {
    this.view = view;
  }

  /** Takes a version. */
  interface Sink {
    /**
     * Takes one.
     *
     * @param version its index in the view
     * @param bytes hold the value, during this call only
     * @param length of the value; {@link LogFormat#REMOVED} if it removes the key
     */
    void version(int version, byte[] bytes, int offset, int length);
  }

  /** Reads them all. */
  void newestFirst(Sink sink) throws IOException {
    LogPieces pieces = new LogPieces(view);
    if (pieces.isOne()) {
      Piece only = pieces.next(NONE);
      if (only != null) {
        tell(only, sink);
      }
      return;
    }
    try (ExecutorService reader =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pvm-store-reader").daemon(true).factory())) {
      Future<Piece> ahead = reader.submit(() -> pieces.next(NONE));
      byte[] spare = NONE;
      for (Piece piece = MapThread.get(ahead); piece != null; piece = MapThread.get(ahead)) {
        byte[] room = spare;
        ahead = reader.submit(() -> pieces.next(room));
        tell(piece, sink);
        spare = piece.bytes().length == LogPieces.PIECE_BYTES ? piece.bytes() : NONE;
      }
    }
  }

  private void tell(Piece piece, Sink sink) {
    for (int version = piece.to() - 1; version >= piece.from(); version--) {
      int offset = (int) (view.offset(version) - piece.start());
      sink.version(version, piece.bytes(), offset, view.length(version));
    }
  }
}
