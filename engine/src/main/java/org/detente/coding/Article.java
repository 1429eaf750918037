package org.detente.coding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One article, report or sentence to be coded, as its reader found it.
 *
 * @param id       unique within its document: given by the file, or made from its place in it
 * @param document file or address that it was read from
 * @param title    headline, or empty
 * @param text     body without markup; paragraphs are parted by blank lines
 * @param day      UTC day of publication, or null when nothing says so
 * @param outlet   who published it, or empty
 * @param url      where it stands on the web, or empty
 */
public record Article(
        String id,
        String document,
        String title,
        String text,
        @Nullable LocalDate day,
        String outlet,
        String url) implements Serializable {

    /** The day of publication, when it is known. */
    public Optional<LocalDate> published() {
        return Optional.ofNullable(day);
    }

    /** This article with a day, where it has none of its own. */
    public Article publishedOn(@Nullable LocalDate assumed) {
        return day != null ? this : new Article(id, document, title, text, assumed, outlet, url);
    }
}
