/** The one door: {@link org.detente.Workbench} joins the record and the analyses. */
package org.detente;
