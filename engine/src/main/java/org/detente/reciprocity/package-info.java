/** Whether one side answers the other: several estimators on the series of two directions, and a verdict only where they agree. */
package org.detente.reciprocity;
