/** Greedy transition parsing with a network of one hidden layer, after Chen and Manning (2014), over the model file of CoreNLP. */
package org.detente.corenlp.transition;
