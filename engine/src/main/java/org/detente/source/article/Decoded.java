package org.detente.source.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.detente.source.ImportIssue.Reason;

/**
 * Bytes as text: UTF-8 where they are valid UTF-8, else what the markup declares, else Windows-1252.
 *
 * <p>Valid UTF-8 comes first even where something else is declared: text in another encoding is practically never valid
 * UTF-8 by chance, and wrong declarations are common.
 *
 * @param text    what the bytes say, line ends as {@code \n}
 * @param guessed whether Windows-1252 had to be assumed
 */
record Decoded(String text, boolean guessed) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][\\w.:+-]*)");

    /** Text that declares nothing. */
    static Decoded of(byte[] bytes) {
        try {
            return new Decoded(unixLines(strictly(bytes, StandardCharsets.UTF_8)), false);
        } catch (CharacterCodingException e) {
            return new Decoded(unixLines(new String(bytes, WINDOWS_1252)), true);
        }
    }

    /** HTML or XML, which may declare its encoding where it begins. */
    static Decoded ofMarkup(byte[] bytes) {
        var decoded = of(bytes);
        if (!decoded.guessed) {
            return decoded;
        }
        var head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        var declaration = DECLARATION.matcher(head);
        if (declaration.find()) {
            try {
                return new Decoded(unixLines(strictly(bytes, Charset.forName(declaration.group(1)))), false);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                return decoded; // declared wrongly, or an encoding that Java does not know
            }
        }
        return decoded;
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text, after a guess has been reported. */
    String orReport(String where, Intake intake) {
        if (guessed) {
            intake.issue(
                    where,
                    Reason.ENCODING,
                    "the text is not UTF-8; it was read as Windows-1252 and kept. If letters look wrong, save it as UTF-8.");
        }
        return text;
    }
}
