package org.detente.brief;

import org.detente.ledger.balance.BalanceSheet;
import org.detente.tension.Ladder;
import org.detente.tension.Tension;

/**
 * What is found of one side, as actor towards the other.
 *
 * @param code    of the state
 * @param name    of the state
 * @param tension how hostile, and how cooperative
 * @param ladder  rung on which it stands
 * @param balance what it did, what was answered
 */
public record Side(String code, String name, Tension tension, Ladder ladder, BalanceSheet balance) {}
