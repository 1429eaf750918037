/** Who acts: states, organisations, people in office with dates; how a phrase of the news is traced to one of them. */
package org.detente.actor;
