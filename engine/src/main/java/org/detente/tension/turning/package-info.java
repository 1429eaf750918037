/** Where a series turned: looking back over all of it, and as it would have been seen at the time. */
package org.detente.tension.turning;
