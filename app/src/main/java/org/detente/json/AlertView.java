package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.detente.event.Act;
import org.detente.watch.Alert;

/** Something that a person wanted to be told of, as JSON. */
public record AlertView(String pair, String watch, double atLeast, LocalDate day, String message, List<String> acts) {

    public static AlertView of(Alert alert) {
        return new AlertView(
                alert.rule().pair().toString(),
                alert.rule().kind().name().toLowerCase(Locale.ROOT),
                alert.rule().atLeast(),
                alert.day(),
                alert.message(),
                alert.acts().stream().map(Act::id).toList());
    }
}
