package org.detente.corenlp;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The jar in a Maven repository on the network. Asks for the bytes of the wanted entries only, 20 of 474 million; a server that
 * sends the whole jar all the same is read through to the last wanted entry, without keeping the rest.
 *
 * <p>{@link HttpURLConnection} rather than the newer client: its read timeout also ends a transfer that stalls half-way, and it
 * goes by the proxy properties of the platform.
 */
record RemoteJar(URI address, Duration patience) implements JarSource {
    private static final int TRIES = 3;
    private static final String PREMATURE = "Premature EOF";

    @Override
    public void fetch(List<Model> wanted, Unpacker unpacker) throws IOException {
        var missing = new ArrayList<>(wanted);
        while (!missing.isEmpty()) {
            missing.removeAll(request(missing, unpacker));
        }
    }

    /** Fetches the first of the missing files, or all when the server sends the whole jar. */
    private List<Model> request(List<Model> missing, Unpacker unpacker) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var connection = connect(missing.get(0));
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_PARTIAL) {
                    return part(missing.get(0), connection, unpacker);
                }
                if (status == HttpURLConnection.HTTP_OK) {
                    return whole(missing, connection, unpacker);
                }
                throw new UnusableJar("the answer was HTTP " + status);
            } catch (IOException e) {
                if (attempt == TRIES || !mayPass(e)) {
                    throw isCut(e) ? new IOException("the connection was cut off before the end", e) : e;
                }
            } finally {
                connection.disconnect();
            }
        }
    }

    private HttpURLConnection connect(Model first) throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new UnusableJar("the address is neither http nor https");
        }
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("User-Agent", "detente");
        connection.setRequestProperty("Range", "bytes=%d-%d".formatted(first.begin(), first.end() - 1));
        return connection;
    }

    private static List<Model> part(Model model, HttpURLConnection connection, Unpacker unpacker) throws IOException {
        try (var zip = new ZipInputStream(connection.getInputStream())) {
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(model.entry())) {
                throw new UnusableJar("the jar there is not the one of Maven Central");
            }
            unpacker.keep(model, zip);
        }
        return List.of(model);
    }

    private static List<Model> whole(List<Model> missing, HttpURLConnection connection, Unpacker unpacker)
            throws IOException {
        var found = new ArrayList<Model>();
        try (var zip =
                new ZipInputStream(unpacker.watch(connection.getInputStream(), connection.getContentLengthLong()))) {
            for (ZipEntry entry = next(zip, found, missing); entry != null; entry = next(zip, found, missing)) {
                var name = entry.getName();
                for (var model : missing) {
                    if (model.entry().equals(name)) {
                        unpacker.keep(model, zip);
                        found.add(model);
                    }
                }
            }
        }
        if (found.size() < missing.size()) {
            throw new UnusableJar("the jar there has not all of the parser's models");
        }
        return found;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, List<Model> found, List<Model> missing)
            throws IOException {
        return found.size() == missing.size() ? null : zip.getNextEntry();
    }

    /** A connection that broke or stalled may hold the next time; one that never came about will not. */
    private static boolean mayPass(IOException exception) {
        return isCut(exception)
                || exception instanceof SocketTimeoutException
                || (exception instanceof SocketException && !(exception instanceof ConnectException));
    }

    /** Older JDKs end the stream, which the unpacking notices; later ones say so themselves. */
    private static boolean isCut(IOException exception) {
        return exception instanceof EOFException || PREMATURE.equals(exception.getMessage());
    }

    @Override
    public boolean mayHaveIt() {
        return true;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
