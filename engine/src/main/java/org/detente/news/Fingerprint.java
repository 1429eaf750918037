package org.detente.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.detente.actor.Directory;
import org.detente.coding.Article;
import org.detente.coding.Lexicon;

/** Short names for texts and tables: the first 128 bits of their SHA-256. */
public final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Of all of an article that its coding depends on. */
    public static String of(Article article) {
        return new Fingerprint()
                .with(article.title())
                .with(article.text())
                .with(article.published().map(Object::toString).orElse(""))
                .with(article.outlet())
                .with(article.url())
                .hex();
    }

    /** Of the tables that a coder goes by. */
    public static String of(Lexicon lexicon, Directory directory) {
        var all = new Fingerprint();
        for (var pattern : lexicon.patterns()) {
            all.with(pattern.action())
                    .with(pattern.verb() + " " + pattern.trigger() + pattern.actor() + pattern.recipient());
            for (var need : pattern.needs()) {
                all.with(need.slot() + " " + need.actor() + " " + need.negated() + new TreeSet<>(need.words()));
            }
        }
        directory.aliases().forEach(alias -> all.with(alias.toString()));
        return all.hex();
    }

    private Fingerprint with(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // parts do not run into each other
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
