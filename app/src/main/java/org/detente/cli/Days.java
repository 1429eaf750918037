package org.detente.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Reads days as people type them on a command line. */
final class Days {
    private Days() {}

    /** @throws TypeConversionException if it is no day of the calendar */
    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is no day of the calendar; write it like 2021-04-15");
        }
    }
}
