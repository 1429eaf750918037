package org.detente.base;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to know and can do something about: bad input, an unusable file, a store that is locked.
 *
 * <p>The message says where, what was found, what was done and what to do; it is shown as it is, without a stack trace. A
 * bug is not a problem in this sense: it stays an ordinary exception.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which decides the exit code of the command line. */
    public enum Kind {
        /** The question was put wrongly: unknown actor, impossible date. */
        USAGE,
        /** The question was right, the data cannot answer it: unreadable file, locked or damaged store. */
        DATA
    }

    private final Kind kind;

    private Problem(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** A question put wrongly. */
    @FormatMethod
    public static Problem usage(String message, @Nullable Object... values) {
        return new Problem(Kind.USAGE, message.formatted(values), null);
    }

    /** Data that cannot answer the question. */
    @FormatMethod
    public static Problem data(String message, @Nullable Object... values) {
        return new Problem(Kind.DATA, message.formatted(values), null);
    }

    /** The same, keeping what caused it for whoever looks with a debugger. */
    public Problem causedBy(Throwable cause) {
        var problem = new Problem(kind, getMessage(), cause);
        problem.setStackTrace(getStackTrace());
        return problem;
    }

    /** Why a file could not be used, in words that stand within a sentence. */
    public static String reasonOf(IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (exception instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return exception instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(exception.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** The message; a problem always has one. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
