package org.detente.corenlp.transition;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads the model file: text packed by gzip, numbers parted by blanks.
 *
 * <pre>
 * seven lines  name=number: words, tags, relations, size of an embedding, of the hidden layer, number of features, of frequent features
 * one line for each word, tag and relation  its name and its embedding
 * one line for each number of the input     its weights to the hidden layer
 * one line                                  bias of the hidden layer
 * one line for each hidden unit             its weights to the transitions
 * </pre>
 *
 * The list of frequent features at the end is not needed. Numbers are decimals without an exponent. About 0.5 seconds for 49 MB: the
 * digits are read from the bytes, since six million strings would take twice as long.
 */
final class NetworkReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;

    private NetworkReader(InputStream in) {
        this.in = in;
    }

    /** @throws IOException if the file cannot be read or is not of this form */
    static Network read(Path file) throws IOException {
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER)) {
            return new NetworkReader(in).network();
        }
    }

    private Network network() throws IOException {
        int words = setting("dict");
        int tags = setting("pos");
        int relations = setting("label");
        int width = setting("embeddingSize");
        int hidden = setting("hiddenSize");
        int features = setting("numTokens");
        setting("preComputed");
        var names = new String[words + tags + relations];
        var embeddings = new float[names.length][width];
        for (int i = 0; i < names.length; i++) {
            names[i] = word();
            numbers(embeddings[i]);
        }
        var input = matrix(features * width, hidden);
        var bias = new float[hidden];
        numbers(bias);
        int transitions = 2 * (relations - 1) + 1;
        var output = matrix(hidden, transitions);
        return new Network(new Symbols(List.of(names), words, tags), embeddings, input, bias, output);
    }

    private int setting(String name) throws IOException {
        var line = word();
        if (!line.startsWith(name + "=")) {
            throw new IOException("\"%s\" stands where %s should".formatted(line, name));
        }
        try {
            return Integer.parseInt(line.substring(name.length() + 1));
        } catch (NumberFormatException e) {
            throw new IOException("\"%s\" is no number".formatted(line), e);
        }
    }

    private float[][] matrix(int rows, int columns) throws IOException {
        var matrix = new float[rows][columns];
        for (var row : matrix) {
            numbers(row);
        }
        return matrix;
    }

    private void numbers(float[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            row[i] = number();
        }
    }

    private float number() throws IOException {
        int next = afterBlanks();
        boolean negative = next == '-';
        if (negative) {
            next = next();
        }
        long digits = 0;
        double scale = 1;
        boolean fraction = false;
        for (; next > ' '; next = next()) {
            if (next >= '0' && next <= '9') {
                digits = 10 * digits + next - '0';
                scale = fraction ? 10 * scale : scale;
            } else if (next == '.' && !fraction) {
                fraction = true;
            } else {
                throw new IOException("\"%c\" stands in a number".formatted(next));
            }
        }
        float number = (float) (digits / scale);
        return negative ? -number : number;
    }

    private String word() throws IOException {
        int next = afterBlanks();
        var bytes = new ByteArrayOutputStream();
        for (; next > ' '; next = next()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int afterBlanks() throws IOException {
        int next = next();
        while (next <= ' ') {
            next = next();
        }
        return next;
    }

    /** The next byte, 0 to 255. */
    private int next() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                throw new EOFException("it ends too early");
            }
        }
        return buffer[position++] & 0xff;
    }
}
