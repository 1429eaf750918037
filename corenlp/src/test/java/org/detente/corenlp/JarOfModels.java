package org.detente.corenlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar with two small models among other entries, made as the real one is. */
final class JarOfModels {
    private final byte[] bytes;
    private final List<Model> models;
    private final List<byte[]> contents;

    private JarOfModels(byte[] bytes, List<Model> models, List<byte[]> contents) {
        this.bytes = bytes;
        this.models = models;
        this.contents = contents;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Model> models() {
        return models;
    }

    List<byte[]> contents() {
        return contents;
    }

    static JarOfModels make(long seed) throws IOException, NoSuchAlgorithmException {
        var random = new Random(seed);
        var bytes = new ByteArrayOutputStream();
        var models = new ArrayList<Model>();
        var contents = new ArrayList<byte[]>();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of("first", "parser", "between", "tagger", "last")) {
                var content = new byte[name.equals("between") ? 900_000 : 200_000];
                random.nextBytes(content);
                zip.flush();
                long begin = bytes.size();
                zip.putNextEntry(new ZipEntry("models/" + name));
                zip.write(content);
                zip.closeEntry();
                zip.flush();
                if (name.equals("parser") || name.equals("tagger")) {
                    models.add(new Model(name, "models/" + name, begin, bytes.size(), content.length, sha256(content)));
                    contents.add(content);
                }
            }
        }
        return new JarOfModels(bytes.toByteArray(), models, contents);
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
