package org.detente.corenlp.transition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The greedy transition parser of Chen and Manning (2014, "A Fast and Accurate Dependency Parser using Neural Networks", EMNLP) over
 * the model files of CoreNLP. It finds the trees of CoreNLP's own evaluator several times as fast: see {@link HiddenLayer}.
 *
 * <p>A sentence of n tokens takes 2n transitions, each the best of those that lead to a tree with one root; where only one does, the
 * network is not asked. About 13 microseconds for each that is asked for. Sums are of single precision, CoreNLP's of double: of two
 * transitions that are equal to the sixth digit either may be taken. Immutable but for a cache of sums, thread-safe, deterministic.
 */
public final class TransitionParser {
    /** Of the relations, the one that only the root's dependent has. */
    private static final int ROOT_RELATION = 0;

    private final Symbols symbols;
    private final HiddenLayer hiddenLayer;
    private final OutputLayer outputLayer;

    private TransitionParser(Network network) {
        symbols = network.symbols;
        hiddenLayer = new HiddenLayer(network);
        outputLayer = new OutputLayer(network.output, symbols.relations());
    }

    /**
     * Reads a model, in about half a second.
     *
     * @param model packed by gzip
     * @throws IOException if the file cannot be read or holds something else
     */
    public static TransitionParser load(Path model) throws IOException {
        return new TransitionParser(NetworkReader.read(model));
    }

    /**
     * The dependencies of a sentence.
     *
     * @param tags Penn Treebank tags, as many as there are forms
     */
    public Dependencies parse(List<String> forms, List<String> tags) {
        var state = new ParserState(forms.size());
        var features = features(forms, tags);
        var hidden = new float[hiddenLayer.units()];
        var rows = new float[Features.ALL][];
        var scores = new float[outputLayer.transitions()];
        while (!state.isFinal()) {
            if (state.mayReduce()) {
                features.read(state);
                hiddenLayer.activate(features, rows, hidden);
                apply(outputLayer.best(hidden, scores, !state.isReadWhole()), state);
            } else if (state.mayEnd()) {
                state.rightArc(ROOT_RELATION);
            } else {
                state.shift();
            }
        }
        return dependencies(state, forms.size());
    }

    private Features features(List<String> forms, List<String> tags) {
        int size = forms.size();
        var words = new int[size + 1];
        var tagSymbols = new int[size + 1];
        words[0] = symbols.rootWord();
        tagSymbols[0] = symbols.rootTag();
        for (int i = 0; i < size; i++) {
            words[i + 1] = symbols.word(forms.get(i));
            tagSymbols[i + 1] = symbols.tag(tags.get(i));
        }
        return new Features(symbols, words, tagSymbols);
    }

    private void apply(int transition, ParserState state) {
        int relations = symbols.relations();
        if (transition < relations) {
            state.leftArc(transition);
        } else if (transition < 2 * relations) {
            state.rightArc(transition - relations);
        } else {
            state.shift();
        }
    }

    private Dependencies dependencies(ParserState state, int size) {
        var heads = new int[size];
        var relations = new String[size];
        for (int i = 0; i < size; i++) {
            heads[i] = state.head(i + 1) - 1;
            relations[i] = symbols.relation(state.relation(i + 1));
        }
        PassiveSubjects.mark(heads, relations);
        return new Dependencies(heads, List.of(relations));
    }
}
