package org.detente.source.article;

import java.io.ByteArrayInputStream;
import java.util.StringJoiner;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML within a Word file (ECMA-376), read by the JDK. Declarations of types and entities are ignored. */
final class WordXml {
    private WordXml() {}

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** Text of the first element with this local name, or empty. */
    static String first(byte[] xml, String name) throws XMLStreamException {
        var reader = open(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)) {
                return reader.getElementText().strip();
            }
        }
        return "";
    }

    /** Paragraphs of a document, parted by blank lines. Deleted text, instructions of fields and fallbacks stay out. */
    static String text(byte[] xml) throws XMLStreamException {
        var paragraphs = new StringJoiner("\n\n");
        var paragraph = new StringBuilder();
        var reader = open(xml);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader, paragraph);
            }
            boolean isParagraph = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                    && reader.getLocalName().equals("p");
            if (isParagraph) {
                var words = paragraph.toString().replaceAll("\\s+", " ").strip();
                if (!words.isEmpty()) {
                    paragraphs.add(words);
                }
                paragraph.setLength(0);
            }
        }
        return paragraphs.toString();
    }

    private static void start(XMLStreamReader reader, StringBuilder paragraph) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "t" -> paragraph.append(reader.getElementText());
            case "tab", "br", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> paragraph.append('-');
            case "Fallback" -> skip(reader); // the same text again, for older programs
            default -> {}
        }
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
