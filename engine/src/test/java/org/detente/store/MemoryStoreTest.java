package org.detente.store;

class MemoryStoreTest extends EventStoreContract {
    @Override
    EventStore newStore() {
        return new MemoryStore();
    }
}
