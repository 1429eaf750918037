package org.detente.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Short names for what an import depends on: the first 128 bits of a SHA-256. */
public final class Fingerprints {
    private Fingerprints() {}

    /** Of a file as it lies on the disk. */
    static String ofFile(Path path) throws IOException {
        var digest = sha256();
        try (var stream = Files.newInputStream(path)) {
            var buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return hex(digest);
    }

    /** Of the tables by which rows become events: the directory, the ontology, and a mapping of the user's own. */
    public static String ofTables(Directory directory, Ontology ontology, @Nullable Path mapping) {
        var digest = sha256();
        directory.actors().forEach(actor -> add(digest, actor));
        directory.aliases().forEach(alias -> add(digest, alias));
        ontology.cameo().forEach(code -> add(digest, code));
        ontology.actions().forEach(action -> add(digest, action));
        add(digest, mapping == null ? "" : ofMapping(mapping));
        return hex(digest);
    }

    private static String ofMapping(Path mapping) {
        try {
            return ofFile(mapping);
        } catch (IOException e) {
            throw Problem.usage("%s: it cannot be read (%s). Check --mapping.", mapping, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    private static void add(MessageDigest digest, Object part) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // parts do not run into each other
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
