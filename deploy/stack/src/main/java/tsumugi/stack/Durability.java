package tsumugi.stack;

/// Whether what a server has acknowledged outlives a power cut, or may go with the folder it lies in.
public enum Durability {
    KEPT,
    THROWAWAY
}
