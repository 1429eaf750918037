/** Agreements: what each clause would make observable, and whether it was kept. */
package org.detente.agreement;
