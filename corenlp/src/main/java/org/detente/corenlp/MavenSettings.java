package org.detente.corenlp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a person's Maven settings say about where artifacts come from.
 *
 * @param localRepository folder that Maven keeps artifacts in
 * @param mirror          repository that stands for Maven Central, when there is one
 */
record MavenSettings(Path localRepository, Optional<URI> mirror) {

    /** Reads {@code .m2/settings.xml} of a home; one that is absent or broken says nothing, and Maven itself will complain. */
    static MavenSettings of(Path home) {
        var maven = home.resolve(".m2");
        var file = maven.resolve("settings.xml");
        if (Files.isRegularFile(file)) {
            try (var in = Files.newInputStream(file)) {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var builder = factory.newDocumentBuilder();
                builder.setErrorHandler(null); // the default writes to the terminal
                var settings = builder.parse(in).getDocumentElement();
                var local = text(settings, "localRepository").map(Path::of);
                return new MavenSettings(local.orElse(maven.resolve("repository")), mirrorOfCentral(settings));
            } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException e) {
                return new MavenSettings(maven.resolve("repository"), Optional.empty());
            }
        }
        return new MavenSettings(maven.resolve("repository"), Optional.empty());
    }

    private static Optional<URI> mirrorOfCentral(Element settings) {
        var mirrors = settings.getElementsByTagName("mirror");
        return IntStream.range(0, mirrors.getLength())
                .mapToObj(mirrors::item)
                .map(Element.class::cast)
                .filter(mirror -> text(mirror, "mirrorOf")
                        .map(MavenSettings::meansCentral)
                        .orElse(false))
                .flatMap(mirror -> text(mirror, "url").stream())
                .map(URI::create)
                .findFirst();
    }

    private static boolean meansCentral(String mirrorOf) {
        var names = Arrays.asList(mirrorOf.split("\\s*,\\s*"));
        return !names.contains("!central")
                && (names.contains("central") || names.contains("*") || names.contains("external:*"));
    }

    /** Text of the first element of this name; one with a placeholder is for Maven to resolve, not for us. */
    private static Optional<String> text(Element parent, String name) {
        var elements = parent.getElementsByTagName(name);
        return elements.getLength() == 0
                ? Optional.empty()
                : Optional.of(elements.item(0).getTextContent().strip())
                        .filter(text -> !text.isEmpty() && !text.contains("${"));
    }
}
