// Ink offers its developers' tools only on demand; a user has none.
export default { initialize() {}, connectToDevTools() {} };
