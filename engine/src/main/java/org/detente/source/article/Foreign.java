package org.detente.source.article;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Calls a library with input that nobody vouches for: whatever it throws means that the input is malformed. */
final class Foreign {
    private Foreign() {}

    /**
     * What the library makes of the input.
     *
     * @throws MalformedException if it makes nothing of it
     */
    static <T> T call(Callable<T> library) throws MalformedException {
        try {
            return library.call();
        } catch (MalformedException e) {
            throw e;
        } catch (Exception | StackOverflowError e) { // deep nesting overflows parsers that recurse
            throw new MalformedException(e);
        }
    }

    /** Input that breaks the rules of its kind. The message says how, in the library's words. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedException(Throwable cause) {
            super(cause instanceof StackOverflowError ? "it is nested too deeply" : firstLine(cause), cause);
        }

        private static String firstLine(Throwable cause) {
            var message = cause.getMessage();
            return message == null || message.isBlank()
                    ? cause.getClass().getSimpleName()
                    : message.strip().lines().findFirst().orElse("");
        }

        /** What was wrong, short enough for a line of a report. */
        String reason() {
            var reason = String.valueOf(getMessage());
            return reason.length() <= 160 ? reason : reason.substring(0, 160) + "...";
        }
    }
}
