/** What leaves Detente as JSON: one view record for each thing, bound by Jackson. */
package org.detente.json;
