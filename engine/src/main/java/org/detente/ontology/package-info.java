/** What can be done to another state: CAMEO, PLOVER, our own actions, scales and the ladder of escalation. */
package org.detente.ontology;
