package org.detente.corenlp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.base.Problem;
import org.detente.base.Progress;

/** The models of the parser: where they are, and how they get there. */
final class Models {
    static final String REPOSITORY = "DETENTE_MAVEN_REPOSITORY";
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final String JAR = "edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10-models.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final List<Model> models;
    private final List<JarSource> sources;

    Models(Path folder, List<Model> models, List<JarSource> sources) {
        this.folder = folder;
        this.models = List.copyOf(models);
        this.sources = List.copyOf(sources);
    }

    /** Those of this user. */
    static Models standard() {
        return of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * In {@code $XDG_DATA_HOME/detente/models/corenlp-4.5.10} ({@code ~/.local/share} when that is not set), fetched from the local
     * Maven repository or from one on the network: that of {@code DETENTE_MAVEN_REPOSITORY}, a mirror in Maven's settings, or Central.
     */
    static Models of(Map<String, String> environment, Path home) {
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        var base = data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        var maven = MavenSettings.of(home);
        var named = environment.getOrDefault(REPOSITORY, "").strip();
        var repository = named.isEmpty() ? maven.mirror().map(URI::toString).orElse(CENTRAL) : named;
        return new Models(
                base.resolve("detente/models/corenlp-4.5.10"),
                Model.ALL,
                List.of(new LocalJar(maven.localRepository().resolve(JAR)), remote(repository)));
    }

    private static JarSource remote(String repository) {
        try {
            var address = URI.create(repository.replaceFirst("/+$", "") + "/" + JAR);
            return "file".equals(address.getScheme())
                    ? new LocalJar(Path.of(address))
                    : new RemoteJar(address, PATIENCE);
        } catch (IllegalArgumentException e) {
            throw Problem.usage(
                    "%s is \"%s\", which is not an address. Set it to one such as %s.",
                    REPOSITORY, repository, CENTRAL);
        }
    }

    /** Where a model is, once it was fetched. */
    Path file(Model model) {
        return folder.resolve(model.file());
    }

    Path folder() {
        return folder;
    }

    /** Where they are looked for when they are not here, in this order. */
    List<JarSource> sources() {
        return sources;
    }

    /** Gets the models that are not here. */
    void fetchMissing(Progress progress) {
        if (missing().isEmpty()) {
            return;
        }
        prepareFolder();
        var failures = new ArrayList<String>();
        for (var source : sources) {
            if (!source.mayHaveIt()) {
                failures.add("%s: it is not there".formatted(source));
                continue;
            }
            try {
                fetch(source, progress);
                return;
            } catch (IOException e) {
                failures.add("%s: %s".formatted(source, reasonOf(e)));
            }
        }
        throw notFetched(failures);
    }

    private void fetch(JarSource source, Progress progress) throws IOException {
        var missing = missing();
        long bytes = missing.stream().mapToLong(Model::bytes).sum();
        progress.note("the parser's models are not here yet; getting %d MB from %s into %s, once"
                .formatted(Math.round(bytes / 1e6), source, folder));
        var unpacker = new Unpacker(folder, bytes, progress);
        source.fetch(missing, unpacker);
        unpacker.finish();
    }

    private List<Model> missing() {
        return models.stream().filter(model -> !isHere(model)).toList();
    }

    /** Only whole and checked files are ever put there, so the size will do. */
    private boolean isHere(Model model) {
        try {
            return Files.size(file(model)) == model.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the folder, and takes out what a process that was killed has left there. */
    private void prepareFolder() {
        try {
            Files.createDirectories(folder);
            try (var unfinished = Files.newDirectoryStream(folder, "*" + Unpacker.UNFINISHED)) {
                for (var file : unfinished) {
                    if (Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(Instant.now().minus(ABANDONED))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw Problem.data(
                            "The folder %s for the parser's models cannot be used: %s. Set XDG_DATA_HOME to a folder that can be written.",
                            folder, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    private static String reasonOf(IOException exception) {
        if (exception instanceof UnknownHostException) {
            return "the name of the host is not known; is there a network?";
        }
        if (exception instanceof ConnectException) {
            return "nothing answers there";
        }
        if (exception instanceof SocketTimeoutException) {
            return "no answer within " + PATIENCE.toSeconds() + " seconds";
        }
        return Problem.reasonOf(exception);
    }

    private Problem notFetched(List<String> failures) {
        return Problem.data(
                """
                The parser needs models (%d MB) that are not in %s and could not be fetched:
                  %s
                With a network, run the command again, or name a repository that can be reached:
                  %s=https://repository.example/maven2
                Without one, bring the jar (452 MB) from another computer to %s. It is made there by
                  mvn dependency:get -Dtransitive=false -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models""",
                Math.round(models.stream().mapToLong(Model::bytes).sum() / 1e6),
                folder,
                String.join("\n  ", failures),
                REPOSITORY,
                sources.get(0));
    }
}
