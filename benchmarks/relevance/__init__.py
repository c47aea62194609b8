"""How well the search answers judged queries, beside two baselines in the same run."""
