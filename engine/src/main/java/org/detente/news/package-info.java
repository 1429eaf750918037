/** Articles by the thousand: read, coded on several threads, kept in a store, held against the record. */
package org.detente.news;
