/** The written answer about a pair: findings first, then one page of them as text, Markdown or HTML. */
package org.detente.brief;
