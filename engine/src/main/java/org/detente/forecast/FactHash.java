package org.detente.forecast;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detente.forecast.graph.Quadruples;

/** A short name for facts: SHA-256 of their numbers in order. */
final class FactHash {
    private FactHash() {}

    static String of(Quadruples facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = ByteBuffer.allocate(4 * Integer.BYTES);
            for (int i = 0; i < facts.size(); i++) {
                buffer.clear();
                buffer.putInt(facts.subject(i)).putInt(facts.relation(i));
                buffer.putInt(facts.object(i)).putInt(facts.day(i));
                digest.update(buffer.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
