package org.detente.cli;

import java.util.List;
import org.detente.export.Columns;
import org.detente.export.Columns.Column;
import org.detente.reciprocity.Figure;

/** The numbers of a verdict card as a table. */
final class FigureColumns {
    static final Columns<Figure> ROWS = new Columns<>(List.of(
            new Column<>("from", Columns.Type.TEXT, Figure::from),
            new Column<>("to", Columns.Type.TEXT, Figure::to),
            new Column<>("estimator", Columns.Type.TEXT, Figure::estimator),
            new Column<>("figure", Columns.Type.TEXT, Figure::name),
            new Column<>("value", Columns.Type.NUMBER, Figure::value)));

    private FigureColumns() {}
}
