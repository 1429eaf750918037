package org.detente.source.events;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** From bytes to text: UTF-8, or else what Windows made of it. */
final class Text {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {}

    /** The text of these bytes, without white space around it. */
    static String decoded(byte[] bytes, int from, int to, boolean utf8) {
        return new String(bytes, from, to - from, utf8 ? StandardCharsets.UTF_8 : WINDOWS).strip();
    }

    /** Whether these bytes are UTF-8, by the table of well-formed sequences of Unicode. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int first = bytes[i++];
            if (first >= 0) {
                continue;
            }
            int more = following(first & 0xff);
            if (more == 0 || i + more > to || !isSecond(first & 0xff, bytes[i] & 0xff)) {
                return false;
            }
            for (int k = 1; k < more; k++) {
                if ((bytes[i + k] & 0xc0) != 0x80) {
                    return false;
                }
            }
            i += more;
        }
        return true;
    }

    /** Number of bytes after a first one; 0 if it can be no first one. */
    private static int following(int first) {
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    }

    private static boolean isSecond(int first, int second) {
        int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        return second >= lowest && second <= highest;
    }
}
