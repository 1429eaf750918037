/** Tables that leave Detente: columns of our own and of the field, as CSV and Parquet. */
package org.detente.export;
