/** Sentences and their grammar by Stanford CoreNLP, and the models it needs. */
package org.detente.corenlp;
