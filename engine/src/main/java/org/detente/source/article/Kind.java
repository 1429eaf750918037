package org.detente.source.article;

/** What a file is, as its content shows. */
enum Kind {
    TEXT("plain text"),
    HTML("a web page"),
    PDF("a PDF file"),
    WORD("a Word file"),
    FEED("an RSS or Atom feed"),
    JSON_LINES("JSON lines"),
    TABLE("a table");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** "a web page". */
    String label() {
        return label;
    }

    /** The reader of this kind. Made when needed, so that the libraries of other kinds are never loaded. */
    Format format() {
        return switch (this) {
            case TEXT -> new PlainText();
            case HTML -> new WebPage();
            case PDF -> new PdfFile();
            case WORD -> new WordFile();
            case FEED -> new Feed();
            case JSON_LINES -> new JsonLines();
            case TABLE -> new TextTable();
        };
    }
}
