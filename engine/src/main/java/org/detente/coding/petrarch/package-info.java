/** Reads dictionaries of the open coder PETRARCH-2 (Norris 2015, "PETRARCH 2: PETRARCHer") into our own tables. */
package org.detente.coding.petrarch;
