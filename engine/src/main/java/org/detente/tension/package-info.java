/** How strained a pair is: flows of acts that fade, the stock of measures in force, the rung each side stands on. */
package org.detente.tension;
