package pvm.core.loader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pvm.core.image.ClassLayout;

/** A {@link ClassLayout} as bytes in the {@link TranslationCache}. */
final class LayoutCode {
  private LayoutCode() {}

  static void write(DataOutputStream out, ClassLayout layout) throws IOException {
    out.writeUTF(layout.name());
    writeFields(out, layout.fields());
    writeFields(out, layout.statics());
    out.writeShort(layout.methods().size());
    for (ClassLayout.Method method : layout.methods()) {
      out.writeUTF(method.name());
      out.writeUTF(method.descriptor());
    }
    out.writeInt(layout.sites().size());
    for (ClassLayout.Site site : layout.sites()) {
      out.writeShort(site.method());
      out.writeInt(site.bci());
      out.writeUTF(site.kind().name());
      out.writeShort(site.slots().size());
      for (ClassLayout.Slot slot : site.slots()) {
        out.writeShort(slot.index());
        out.writeByte(slot.kind());
      }
    }
  }

  private static void writeFields(DataOutputStream out, List<ClassLayout.Field> fields)
      throws IOException {
    out.writeShort(fields.size());
    for (ClassLayout.Field field : fields) {
      out.writeUTF(field.name());
      out.writeUTF(field.descriptor());
    }
  }

  static ClassLayout read(DataInputStream in) throws IOException {
    String name = in.readUTF();
    List<ClassLayout.Field> fields = readFields(in);
    List<ClassLayout.Field> statics = readFields(in);
    List<ClassLayout.Method> methods = new ArrayList<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      methods.add(new ClassLayout.Method(in.readUTF(), in.readUTF()));
    }
    List<ClassLayout.Site> sites = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      int method = in.readUnsignedShort();
      int bci = in.readInt();
      ClassLayout.Kind kind = ClassLayout.Kind.valueOf(in.readUTF());
      List<ClassLayout.Slot> slots = new ArrayList<>();
      for (int n = in.readUnsignedShort(); n > 0; n--) {
        slots.add(new ClassLayout.Slot(in.readShort(), (char) in.readByte()));
      }
      sites.add(new ClassLayout.Site(method, bci, kind, slots));
    }
    return new ClassLayout(name, fields, statics, methods, sites);
  }

  private static List<ClassLayout.Field> readFields(DataInputStream in) throws IOException {
    List<ClassLayout.Field> fields = new ArrayList<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      fields.add(new ClassLayout.Field(in.readUTF(), in.readUTF()));
    }
    return fields;
  }
}
