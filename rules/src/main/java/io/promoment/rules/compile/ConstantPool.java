package io.promoment.rules.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The constant pool of a class file, as the Java Virtual Machine Specification lays it out in §4.4. Whatever the code of a
 * class calls, reads, creates or casts to stands there, so nothing but the pool needs to be read.
 */
final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;

    private final int[] tags;
    /** What an entry points at: of a class its name, of a member its class and its name and type. */
    private final int[] first;

    private final int[] second;
    private final String[] texts;

    private ConstantPool(int size) {
        tags = new int[size];
        first = new int[size];
        second = new int[size];
        texts = new String[size];
    }

    /** The classes, methods and fields that this class names. */
    static SortedSet<Reference> references(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.readInt(); // its version
            ConstantPool pool = new ConstantPool(in.readUnsignedShort());
            pool.read(in);
            return pool.references();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        for (int i = 1; i < tags.length; i++) {
            tags[i] = in.readUnsignedByte();
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.skipNBytes(4); // int, float
                case 5, 6 -> { // long, double: they count twice
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort(); // class, text, method type, module, package
                case 9, 10, 11, 12, 17, 18 -> { // members, name and type, what is linked when it runs
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> in.skipNBytes(3); // a handle to a member, which has its own entry
                default -> throw new IllegalArgumentException("no constant is of kind " + tags[i]);
            }
        }
    }

    private SortedSet<Reference> references() {
        SortedSet<Reference> found = new TreeSet<>();
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == 7) {
                found.add(new Reference(className(i), ""));
            } else if (tags[i] >= 9 && tags[i] <= 11) {
                found.add(new Reference(className(first[i]), texts[first[second[i]]]));
            }
        }
        return found;
    }

    /** {@code [Ljava/lang/String;} is an array of texts and names their class, {@code [J} names none but itself. */
    private String className(int entry) {
        String name = texts[first[entry]];
        String element = name.replaceFirst("^\\[+", "");
        boolean array = !element.equals(name) && element.endsWith(";");
        return (array ? element.substring(1, element.length() - 1) : element).replace('/', '.');
    }
}
