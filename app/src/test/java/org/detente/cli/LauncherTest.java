package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, where it has to say that something is missing; that it starts the program is checked by .ci/run. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("detente.root", ".."), "detente").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void itIsSoundShell() throws Exception {
        assertThat(run(Map.of(), "sh", "-n", LAUNCHER.toString())).isEqualTo("0 ");
    }

    @Test
    void itSaysThatThereIsNoJava() throws Exception {
        var said = run(Map.of("JAVA_HOME", "/nowhere"), LAUNCHER.toString(), "--version");
        assertThat(said).startsWith("1 detente: no Java found").contains("/nowhere", "JDK 17");
    }

    @Test
    void itRefusesAnOldJava() throws Exception {
        var java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 1.8' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        var said = run(Map.of("JAVA_HOME", folder.toString()), LAUNCHER.toString(), "--version");
        assertThat(said).startsWith("1 detente: ").contains("is Java 8; 17 or later is needed");
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
