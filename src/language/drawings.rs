//! What a language must be able to say about drawings.

/// What kind of picture a drawing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// Horizontal bars.
    Bars,
    /// Points with intervals.
    Intervals,
    /// Bars by group.
    Grouped,
    /// Stacked bars.
    Stacked,
    /// Stacked bars around the middle of a scale.
    Diverging,
    /// A pie chart.
    Pie,
    /// A histogram.
    Histogram,
    /// A heat map.
    Heat,
    /// A network.
    Network,
    /// A curve.
    Curve,
}

impl Drawn {
    /// Every kind.
    pub const ALL: [Drawn; 10] = [
        Drawn::Bars,
        Drawn::Intervals,
        Drawn::Grouped,
        Drawn::Stacked,
        Drawn::Diverging,
        Drawn::Pie,
        Drawn::Histogram,
        Drawn::Heat,
        Drawn::Network,
        Drawn::Curve,
    ];
}

/// Words of drawings.
pub trait DrawingTexts: Sync {
    /// A caption, WITHOUT a final full stop: `Figure 2. Age`.
    fn caption(&self, n: usize, text: &str) -> String;
    /// What the picture is: `Bar chart`.
    fn kind(&self, kind: Drawn) -> &'static str;
    /// Statements by group, as a title.
    fn by_group(&self) -> &'static str;
    /// Codes that are on the same statements, as a title.
    fn together(&self) -> &'static str;
    /// Decisions by day, as a title.
    fn by_day(&self) -> &'static str;
    /// That the columns of a histogram are as wide as their bands, so that their areas are the counts.
    fn areas(&self) -> &'static str;
    /// That the program chose the bands of a histogram; of decimals (not `whole`) also where each begins and ends.
    fn bands(&self, whole: bool) -> &'static str;
}
