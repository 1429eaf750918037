package org.detente.forecast.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detente.event.PairRecord;

/** A hash of what is on record of a pair: two records with the same hash tell the same acts. */
public final class DataState {
    private static final int DIGITS = 16;

    private DataState() {}

    /** The first {@value #DIGITS} hexadecimal digits of SHA-256 over a line for each act, in the order of the record. */
    public static String of(PairRecord record) {
        var lines = new StringBuilder();
        for (var act : record.acts()) {
            lines.append("%s\t%s\t%s\t%s\t%s%n"
                    .formatted(act.day(), act.dyad(), act.type().id(), act.stance(), act.id()));
        }
        return hash(lines.toString().replace("\r", ""));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
