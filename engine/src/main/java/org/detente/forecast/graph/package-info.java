/** Facts with their days: quadruples of subject, relation, object and day, and counts of them that grow day by day. */
package org.detente.forecast.graph;
