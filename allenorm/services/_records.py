"""The records of services, as far as their shapes are known.

Sources: the pages "Connected Services and Pipes" and "Human Brain Atlas API" of the API's
documentation, and what published clients read. No shape is documented in full.
"""

from dataclasses import dataclass

from allenorm.services._reading import (
    One,
    ServiceRecord,
    Several,
    integer,
    known,
    listed,
    number,
    numbers,
    point,
    required,
    text,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class GeneRecord(ServiceRecord):
    """What a record that is about a gene has.

    Attributes:
        id: The id of what was measured: a data set of in situ hybridization, or a probe.
        name: Its name.
        gene_id: The id of the gene.
        gene_symbol: The symbol of the gene.
        gene_name: The name of the gene.
        entrez_id: The id of the gene at NCBI.
        chromosome: The chromosome of the gene.
    """

    id: int | None = known(integer)
    name: str | None = known(text)
    gene_id: int | None = known(integer)
    gene_symbol: str | None = known(text)
    gene_name: str | None = known(text)
    entrez_id: int | None = known(integer)
    chromosome: str | None = known(str)


@dataclass(frozen=True, kw_only=True, repr=False)
class Correlation(GeneRecord):
    """How much the expression of a gene is like that of another.

    Attributes:
        id: The id of what was measured: a data set of in situ hybridization, or a probe.
        r: Pearson's coefficient of correlation, from -1 to 1.

    Examples:
        >>> Correlation.read({"id": 79591593, "gene-symbol": "Gad2", "r": 0.91})
        Correlation(id=79591593, gene_symbol='Gad2', r=0.91)
    """

    id: int = required(integer)
    r: float | None = known(number)


@dataclass(frozen=True, kw_only=True, repr=False)
class Differential(GeneRecord):
    """How much more a gene is expressed in one place than in another.

    Attributes:
        plane_of_section: The plane of the data set's sections.
        fold_change: The expression in the target divided by that in the contrast.
        target_sum: The expression in the target.
        contrast_sum: The expression in the contrast.
        p_value: The probability of as great a difference by chance.

    Examples:
        >>> Differential.read({"gene-symbol": "Prox1", "fold-change": "12.5"}).fold_change
        12.5
    """

    plane_of_section: str | None = known(text)
    fold_change: float | None = known(number)
    target_sum: float | None = known(number)
    contrast_sum: float | None = known(number)
    p_value: float | None = known(number)


@dataclass(frozen=True, kw_only=True, repr=False)
class InjectedStructure(ServiceRecord):
    """A structure that tracer was injected into.

    Attributes:
        id: The id of the structure.
        abbreviation: The acronym of the structure.
        name: The name of the structure.
    """

    id: int | None = known(integer)
    abbreviation: str | None = known(text)
    name: str | None = known(text)


@dataclass(frozen=True, kw_only=True, repr=False)
class PathPoint(ServiceRecord):
    """A point of the way from a target back to the injection.

    Attributes:
        coord: Its place in reference space: x, y and z in micrometres.
        density: The density of the projection there.
    """

    coord: tuple[float, float, float] | None = known(point)
    density: float | None = known(number)


@dataclass(frozen=True, kw_only=True, repr=False)
class InjectionExperiment(ServiceRecord):
    """An experiment of the Mouse Brain Connectivity Atlas.

    Attributes:
        id: The id of the experiment, a SectionDataSet.
        name: Its name.
        structure_id: The id of the structure that most of the injection is in.
        structure_abbrev: The acronym of that structure.
        structure_name: The name of that structure.
        structure_color: The colour of that structure, in hexadecimal.
        transgenic_line: The line of the mouse, None for a wild type.
        gender: The sex of the mouse.
        strain: The strain of the mouse.
        injection_volume: The volume of the injection, in cubic millimetres.
        injection_coordinates: The place of the injection in reference space: x, y and z in
            micrometres.
        injection_structures: Every structure that the injection reaches.
        sum: The volume of the projection in the target, in cubic millimetres, where a target was
            asked for.
        num_voxels: The number of voxels of the injection.
        density: The density of the projection at the target, where one was asked for.
        path: The way from the target back to the injection, where a target was asked for.
        r: Pearson's coefficient of correlation, where one was asked for.

    Examples:
        >>> InjectionExperiment.read({"id": 180719293, "injection-coordinates": [5400, 1200, 7000]})
        InjectionExperiment(id=180719293, injection_coordinates=(5400.0, 1200.0, 7000.0))
    """

    id: int = required(integer)
    name: str | None = known(text)
    structure_id: int | None = known(integer)
    structure_abbrev: str | None = known(text)
    structure_name: str | None = known(text)
    structure_color: str | None = known(str)
    transgenic_line: str | None = known(text)
    gender: str | None = known(text)
    strain: str | None = known(text)
    injection_volume: float | None = known(number)
    injection_coordinates: tuple[float, float, float] | None = known(point)
    injection_structures: tuple[InjectedStructure, ...] = listed(Several(InjectedStructure))
    sum: float | None = known(number)
    num_voxels: int | None = known(integer)
    density: float | None = known(number)
    path: tuple[PathPoint, ...] = listed(Several(PathPoint))
    r: float | None = known(number)


@dataclass(frozen=True, kw_only=True, repr=False)
class ExpressedProbe(GeneRecord):
    """A probe with its expression in every sample.

    Attributes:
        expression_level: The expression in each sample, in the order of the samples; not a
            number where there is none.
        z_score: How many standard deviations each is above the probe's mean.
    """

    expression_level: tuple[float, ...] = listed(numbers)
    z_score: tuple[float, ...] = listed(numbers)


@dataclass(frozen=True, kw_only=True, repr=False)
class SampleDonor(ServiceRecord):
    """The donor of a sample.

    Attributes:
        id: The id of the donor.
        name: The name of the donor.
        age: The age of the donor, in the API's words.
    """

    id: int | None = known(integer)
    name: str | None = known(text)
    age: str | None = known(str)


@dataclass(frozen=True, kw_only=True, repr=False)
class SamplePlace(ServiceRecord):
    """Where a sample was taken.

    Attributes:
        well: The id of its well.
        polygon: The id of its polygon.
        mri: Its place in the donor's magnetic resonance image, in voxels.
    """

    well: int | None = known(integer)
    polygon: int | None = known(integer)
    mri: tuple[float, float, float] | None = known(point)


@dataclass(frozen=True, kw_only=True, repr=False)
class SampleStructure(InjectedStructure):
    """The structure of a sample.

    Attributes:
        color: Its colour, in hexadecimal.
    """

    color: str | None = known(str)


@dataclass(frozen=True, kw_only=True, repr=False)
class Sample(ServiceRecord):
    """One sample of tissue.

    Attributes:
        donor: Its donor.
        sample: Where it was taken.
        structure: Its structure.
        top_level_structure: The great structure that this one is part of.
    """

    donor: SampleDonor | None = known(One(SampleDonor))  # noqa: RUF009 - declares a field
    sample: SamplePlace | None = known(One(SamplePlace))  # noqa: RUF009 - declares a field
    structure: SampleStructure | None = known(One(SampleStructure))  # noqa: RUF009 - declares a field
    top_level_structure: SampleStructure | None = known(One(SampleStructure))  # noqa: RUF009 - declares a field


@dataclass(frozen=True, kw_only=True, repr=False)
class Expression(ServiceRecord):
    """The expression of probes in samples.

    Attributes:
        probes: The probes; each has as many values as there are samples.
        samples: The samples.

    Examples:
        >>> found = Expression.read({"probes": [{"id": 1, "z-score": ["0.5"]}], "samples": [{}]})
        >>> found.probes[0].z_score
        (0.5,)
    """

    probes: tuple[ExpressedProbe, ...] = listed(Several(ExpressedProbe))
    samples: tuple[Sample, ...] = listed(Several(Sample))
