/** Acts that provoke acts: a mutually exciting point process of two sides, fitted by maximum likelihood and simulated. */
package org.detente.reciprocity.hawkes;
