package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import pvm.persistence.chronicle.LogPieces.Piece;

/**
 * Reads all entries of a view of the log, the newest first. If there are many, another thread reads
 * and checks the next piece while those of a piece are taken. For one thread.
 */
final class LogValues {
  /** A log of fewer bytes is read sooner than a thread is started. */
  private static final long ALONE_BYTES = 1 << 20;

  private final Overlay.View view;

  LogValues(Overlay.View view) {
    this.view = view;
  }

  /** Takes an entry. */
  interface Sink {
    /**
     * Takes one.
     *
     * @param piece holds it, during this call only
     * @param entry its order in the piece
     */
    void entry(Piece piece, int entry);
  }

  /** Reads them all. */
  void newestFirst(Sink sink) throws IOException {
    LogPieces pieces = new LogPieces(view);
    if (view.bytes() > ALONE_BYTES) {
      readAhead(pieces, sink);
      return;
    }
    for (Piece piece = pieces.next(new Piece()); piece != null; piece = pieces.next(piece)) {
      tell(piece, sink);
    }
  }

  private static void readAhead(LogPieces pieces, Sink sink) throws IOException {
    try (ExecutorService reader =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pvm-store-reader").daemon(true).factory())) {
      Piece spare = new Piece();
      for (Piece piece = pieces.next(new Piece()); piece != null; ) {
        Piece used = spare;
        Future<Piece> ahead = reader.submit(() -> pieces.next(used));
        tell(piece, sink);
        spare = piece;
        piece = MapThread.get(ahead);
      }
    }
  }

  private static void tell(Piece piece, Sink sink) {
    for (int i = piece.count() - 1; i >= 0; i--) {
      sink.entry(piece, i);
    }
  }
}
