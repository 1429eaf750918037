package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.corenlp.JarServer.Manner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelsTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path home;

    private JarOfModels jar;
    private Path folder;

    @BeforeEach
    void makeJar() throws Exception {
        jar = JarOfModels.make(7);
        folder = home.resolve("data/models");
    }

    @ParameterizedTest
    @EnumSource(names = {"RANGES", "WHOLE", "CUT_ONCE"})
    void bringsBothModels(Manner manner) throws Exception {
        var heard = new Heard();
        try (var server = new JarServer(jar.bytes(), manner)) {
            models(server).fetchMissing(heard);
            assertBothAreHere();
            int requests = server.requests.get();
            models(server).fetchMissing(heard);
            assertThat(server.requests).as("asked again").hasValue(requests);
        }
        assertThat(heard.notes)
                .singleElement()
                .asString()
                .contains("getting 0 MB from http://127.0.0.1", folder.toString());
        assertThat(heard.done).isSorted().hasSizeGreaterThan(2).last().isEqualTo(heard.total);
    }

    @Test
    void asksForTheBytesOfTheModelsOnly() throws Exception {
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            models(server).fetchMissing(Progress.NONE);
            assertThat(server.requests).hasValue(2);
            assertThat(server.bytesSent.get()).isBetween(400_000L, 401_000L);
        }
    }

    @Test
    void bringsOnlyWhatIsMissing() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("parser"), jar.contents().get(0));
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            models(server).fetchMissing(Progress.NONE);
            assertThat(server.requests).hasValue(1);
        }
        assertBothAreHere();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_FOUND  | the answer was HTTP 404
            CUT_ALWAYS | the connection was cut off before the end
            STALL      | no answer within 20 seconds
            """)
    void saysWhyItFailedAndLeavesNothingBehind(Manner manner, String reason) throws Exception {
        try (var server = new JarServer(jar.bytes(), manner)) {
            assertThatThrownBy(() -> models(server).fetchMissing(Progress.NONE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll(server.address() + ": " + reason, Models.REPOSITORY, "mvn dependency:get");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAnotherFileOfTheSameName() throws Exception {
        var other = JarOfModels.make(8); // same sizes, other bytes
        for (var manner : List.of(Manner.RANGES, Manner.WHOLE)) {
            try (var server = new JarServer(other.bytes(), manner)) {
                assertThatThrownBy(() -> models(server).fetchMissing(Progress.NONE))
                        .hasMessageContainingAll(
                                "parser is not as released", jar.models().get(0).sha256(), "thrown away");
                assertThat(server.requests).hasValue(1);
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void refusesAnotherJar() throws Exception {
        try (var server = new JarServer(new byte[2_000_000], Manner.RANGES)) {
            assertThatThrownBy(() -> models(server).fetchMissing(Progress.NONE))
                    .hasMessageContaining("the jar there is not the one of Maven Central");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesTheJarOfTheLocalRepositoryFirst() throws Exception {
        var local = Files.write(home.resolve("local.jar"), jar.bytes());
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            new Models(folder, jar.models(), List.of(new LocalJar(local), new RemoteJar(server.address(), SHORT)))
                    .fetchMissing(Progress.NONE);
            assertThat(server.requests).hasValue(0);
        }
        assertBothAreHere();
    }

    @Test
    void aBrokenLocalJarIsPassedOver() throws Exception {
        var local = Files.write(home.resolve("local.jar"), new byte[] {1, 2, 3});
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            new Models(folder, jar.models(), List.of(new LocalJar(local), new RemoteJar(server.address(), SHORT)))
                    .fetchMissing(Progress.NONE);
        }
        assertBothAreHere();
    }

    @Test
    void nobodyThere() throws Exception {
        URI address;
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            address = server.address();
        }
        var models = new Models(
                folder, jar.models(), List.of(new LocalJar(home.resolve("no.jar")), new RemoteJar(address, SHORT)));
        assertThatThrownBy(() -> models.fetchMissing(Progress.NONE))
                .hasMessageContainingAll(
                        home.resolve("no.jar") + ": it is not there", address + ": nothing answers there");
    }

    @Test
    void twoAtOnceDoNoHarm() throws Exception {
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            var others = List.of(
                    CompletableFuture.runAsync(() -> models(server).fetchMissing(Progress.NONE)),
                    CompletableFuture.runAsync(() -> models(server).fetchMissing(Progress.NONE)));
            models(server).fetchMissing(Progress.NONE);
            others.forEach(CompletableFuture::join);
        }
        assertBothAreHere();
    }

    @Test
    void takesOutWhatAKilledProcessLeft() throws Exception {
        Files.createDirectories(folder);
        var old = Files.createFile(folder.resolve("parser1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var fresh = Files.createFile(folder.resolve("parser2.part")); // may be another's, at work
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            models(server).fetchMissing(Progress.NONE);
        }
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblem() throws Exception {
        Files.createFile(home.resolve("data"));
        try (var server = new JarServer(jar.bytes(), Manner.RANGES)) {
            assertThatThrownBy(() -> models(server).fetchMissing(Progress.NONE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Set XDG_DATA_HOME");
        }
    }

    @Test
    void theUsersFolderAndRepository() throws Exception {
        var plain = Models.of(Map.of(), home);
        assertThat(plain.folder()).isEqualTo(home.resolve(".local/share/detente/models/corenlp-4.5.10"));
        assertThat(plain.sources())
                .extracting(Object::toString)
                .containsExactly(
                        home.resolve(".m2/repository")
                                + "/edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10-models.jar",
                        "https://repo.maven.apache.org/maven2/edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10-models.jar");
        assertThat(Models.of(Map.of("XDG_DATA_HOME", "/data"), home).folder())
                .isEqualTo(Path.of("/data/detente/models/corenlp-4.5.10"));
        var named = Map.of(Models.REPOSITORY, "http://mirror.example/m2/");
        assertThat(Models.of(named, home).sources().get(1)).asString().startsWith("http://mirror.example/m2/edu/");
        assertThat(Models.of(Map.of(Models.REPOSITORY, "file:///srv/m2"), home)
                        .sources()
                        .get(1))
                .isInstanceOf(LocalJar.class);
        assertThatThrownBy(() -> Models.of(Map.of(Models.REPOSITORY, "not an address"), home))
                .hasMessageContaining("is not an address");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *          | https://mirror.example/all | https://mirror.example/all/edu
            central    | https://mirror.example/all | https://mirror.example/all/edu
            *,!central | https://mirror.example/all | https://repo.maven.apache.org/maven2/edu
            other      | https://mirror.example/all | https://repo.maven.apache.org/maven2/edu
            *          | ${env.MIRROR}              | https://repo.maven.apache.org/maven2/edu
            *          | <broken                    | https://repo.maven.apache.org/maven2/edu
            """)
    void aMirrorInMavensSettingsStandsForCentral(String mirrorOf, String url, String expected) throws IOException {
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.0.0\"><localRepository>/srv/local</localRepository><mirrors><mirror><mirrorOf>"
                        + mirrorOf + "</mirrorOf><url>" + url + "</url></mirror></mirrors></settings>");
        assertThat(Models.of(Map.of(), home).sources().get(1)).asString().startsWith(expected);
        if (!url.startsWith("<")) {
            assertThat(Models.of(Map.of(), home).sources().get(0)).asString().startsWith("/srv/local/edu");
        }
    }

    private Models models(JarServer server) {
        return new Models(folder, jar.models(), List.of(new RemoteJar(server.address(), SHORT)));
    }

    private void assertBothAreHere() {
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        for (int i = 0; i < 2; i++) {
            assertThat(folder.resolve(jar.models().get(i).file()))
                    .hasBinaryContent(jar.contents().get(i));
        }
    }

    /** Remembers what was said. */
    private static final class Heard implements Progress {
        private final List<String> notes = new ArrayList<>();
        private final List<Long> done = new ArrayList<>();
        private long total;

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public void step(String task, long steps, long all) {
            done.add(steps);
            total = all;
        }
    }
}
