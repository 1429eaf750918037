package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        java("echo '    java.specification.version = 1.8' >&2");
        var said = run(Map.of("JAVA_HOME", folder.toString()), LAUNCHER.toString(), "--version");
        assertThat(said).startsWith("1 detente: ").contains("is Java 8; 17 or later is needed");
    }

    @Test
    void itRunsFromAPathWithASpace() throws Exception {
        var said = run(Map.of("JAVA_HOME", folder.toString()), built().toString(), "brief", "USA", "Côte d'Ivoire");
        var archive = "-XX:SharedArchiveFile=" + folder.toRealPath() + "/sp ace/app/target/";
        assertThat(said.lines()).anyMatch(argument -> argument.startsWith(archive) && argument.endsWith(".jsa"));
        assertThat(said).endsWith("brief\nUSA\nCôte d'Ivoire\n");
    }

    @Test
    void aLocaleWithoutAllLettersIsReplacedAndAnyOtherIsKept() throws Exception {
        var launcher = built().toString();
        for (var plain : List.of("C", "POSIX", "de_DE.ISO-8859-1", "")) {
            assertThat(run(
                            Map.of("JAVA_HOME", folder.toString(), "LC_ALL", plain, "LC_CTYPE", "", "LANG", ""),
                            launcher))
                    .startsWith("0 C.UTF-8\n");
        }
        for (var whole : List.of("fr_FR.UTF-8", "en_US.utf8")) {
            assertThat(run(Map.of("JAVA_HOME", folder.toString(), "LC_ALL", whole), launcher))
                    .startsWith("0 " + whole + "\n");
        }
    }

    /** A built checkout in a folder with a space, and a Java that says its locale and its arguments, one to a line. */
    private Path built() throws IOException {
        java("""
                case "$*" in
                *XshowSettings*) echo '    java.specification.version = 17' >&2 ;;
                *) printf '%s\\n' "$LC_ALL" "$@" ;;
                esac""");
        var root = folder.resolve("sp ace");
        var target = Files.createDirectories(root.resolve("app/target"));
        Files.createFile(target.resolve("detente-app-1.jar"));
        Files.createFile(target.resolve("detente.stamp"));
        return Files.copy(LAUNCHER, root.resolve("detente"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void java(String script) throws IOException {
        var java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
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
