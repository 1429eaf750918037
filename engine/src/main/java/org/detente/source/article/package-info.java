/** Readers of news: from text, web pages, documents, feeds and tables to articles, with an issue for all that gave none. */
package org.detente.source.article;
