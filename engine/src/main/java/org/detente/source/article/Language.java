package org.detente.source.article;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which language a text is in, by the frequencies of letter groups. Its profiles are loaded at the first question. */
final class Language {
    /** Characters below which letter groups say too little. */
    static final int SHORTEST = 40;

    /** Characters that are looked at: more does not change the answer. */
    private static final int SAMPLE = 2000;

    /** How sure it must be to call a text foreign: an English text left out is worse than a foreign one that codes to nothing. */
    private static final double SURE = 0.95;

    /** Below so many characters letter groups err on names: there, one unmistakable English word is enough. */
    private static final int SHORT = 200;

    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(?:the|of|and|that|with|its?|from|said|they|would|not|which|their|has|have|been|by)\\b");

    private Language() {}

    private static final class Loaded {
        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .seed(42) // the same answer every time
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** English name of the language, if the text is surely not English; empty if it is, may be, or is too short. */
    static Optional<String> foreign(String text) {
        boolean isShort = text.length() < SHORT;
        if (text.length() < SHORTEST || (isShort && ENGLISH.matcher(text).find())) {
            return Optional.empty();
        }
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        return Loaded.DETECTOR.getProbabilities(sample).stream()
                .findFirst()
                .filter(best -> best.getProbability() >= SURE)
                .map(best -> best.getLocale().getLanguage())
                .filter(language -> !language.equals("en"))
                .map(language -> Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
    }
}
