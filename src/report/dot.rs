//! DOT, as Graphviz reads it.

use super::model::Graph;

/// Writes a network without directions. A line is as thick as its pair is frequent, up to eight points.
pub fn write(graph: &Graph) -> String {
    let mut out = format!("graph {} {{\n  node [shape=box];\n", quoted(&graph.name));
    for node in &graph.nodes {
        let label = format!("{}\\n{}", escape(&node.label), node.count);
        out.push_str(&format!("  {} [label=\"{label}\"];\n", quoted(&node.id)));
    }
    let most = graph.edges.iter().map(|edge| edge.count).max().unwrap_or(1).max(1);
    for edge in &graph.edges {
        let width = 8.0 * edge.count as f64 / most as f64;
        out.push_str(&format!(
            "  {} -- {} [label={}, weight={}, penwidth={width:.2}];\n",
            quoted(&graph.nodes[edge.from].id),
            quoted(&graph.nodes[edge.to].id),
            edge.count,
            edge.count
        ));
    }
    out.push_str("}\n");
    out
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escape(text))
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_and_backslashes_are_text() {
        assert_eq!(quoted("a \"b\" \\n"), r#""a \"b\" \\n""#);
    }
}
